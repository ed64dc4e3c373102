// SPDX-License-Identifier: MIT
pragma solidity ^0.8.37;

import {IERC20} from "@openzeppelin/contracts/token/ERC20/IERC20.sol";
import {SafeERC20} from "@openzeppelin/contracts/token/ERC20/utils/SafeERC20.sol";
import {Donation} from "src/interfaces/ICampaigns.sol";
import {MintableToken} from "./Tokens.sol";

/// @notice Stands where a Campaigns contract should: pulls a part of the cart, may send some of it back, and makes any
/// other call in between.
contract FalseCampaigns {
    using SafeERC20 for IERC20;

    IERC20 private immutable TOKEN;
    uint256 private immutable TAKEN;
    uint256 private immutable RETURNED;
    address private _target;
    bytes private _data;
    bool public succeeded;
    bytes public answer;

    constructor(address token, uint256 taken, uint256 returned) {
        (TOKEN, TAKEN, RETURNED) = (IERC20(token), taken, returned);
    }

    function arm(address target, bytes calldata data) external {
        (_target, _data) = (target, data);
    }

    function donateFor(Donation[] calldata, address, bytes32) external payable {
        if (TAKEN != 0) TOKEN.safeTransferFrom(msg.sender, address(this), TAKEN);
        if (RETURNED != 0) TOKEN.safeTransfer(msg.sender, RETURNED);
        if (_target != address(0)) (succeeded, answer) = _target.call(_data);
    }

    function setOperator(address, address, uint256) external {
        if (_target != address(0)) (succeeded, answer) = _target.call(_data);
    }

    /// @notice Afterwards: whatever a router may have left to take.
    function takeMore(uint256 amount) external {
        TOKEN.safeTransferFrom(msg.sender, address(this), amount);
    }
}

/// @notice Takes every authorization for good, signed or not, and mints what it is asked for.
contract CredulousToken is MintableToken {
    bytes32 public constant DOMAIN_SEPARATOR = keccak256("credulous");

    function receiveWithAuthorization(
        address,
        address to,
        uint256 value,
        uint256,
        uint256,
        bytes32,
        uint8,
        bytes32,
        bytes32
    ) external {
        _mint(to, value);
    }
}

/// @notice Answers any call that it does not know with silence, as WETH does: also a permit.
contract PhantomToken is MintableToken {
    fallback() external {}
}
