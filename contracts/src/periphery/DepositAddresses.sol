// SPDX-License-Identifier: MIT
pragma solidity ^0.8.37;

import {IERC20} from "@openzeppelin/contracts/token/ERC20/IERC20.sol";
import {Create2} from "@openzeppelin/contracts/utils/Create2.sol";
import {SafeCast} from "@openzeppelin/contracts/utils/math/SafeCast.sol";
import {ICampaigns} from "../interfaces/ICampaigns.sol";
import {IDepositAddresses} from "../interfaces/IDepositAddresses.sol";
import {Window} from "../types/CampaignTypes.sol";
import {DepositAccount} from "./DepositAccount.sol";

/// @title DepositAddresses
/// @notice Computes, deploys and sweeps deposit addresses. Holds no money itself.
/// @dev Needs no guard: a sweep moves the balance that it has just read, once. A call back during a sweep finds only
/// what is left of it, which belongs to the same beneficiary.
contract DepositAddresses is IDepositAddresses {
    using SafeCast for uint256;

    /// @inheritdoc IDepositAddresses
    ICampaigns public immutable CAMPAIGNS;

    /// @dev Creates a minimal proxy (ERC-1167) that stops if a call has no data, so that native coin arrives with a
    /// stipend of 2,300 gas. `calldatasize, push1 5, jumpi, stop, jumpdest` come before the proxy, so its own jump
    /// target is 6 bytes later.
    bytes10 private constant CREATION = 0x3d603380600a3d3981f3;
    bytes16 private constant RUNTIME_START = 0x36600557005b363d3d373d3d3d363d73;
    bytes15 private constant RUNTIME_END = 0x5af43d82803e903d91603157fd5bf3;

    address private immutable ACCOUNT;

    constructor(ICampaigns campaigns) {
        CAMPAIGNS = campaigns;
        ACCOUNT = address(new DepositAccount(campaigns));
    }

    /// @inheritdoc IDepositAddresses
    function sweep(bytes32 campaign, address beneficiary) external returns (uint256) {
        return _sweep({
            campaign: campaign, beneficiary: beneficiary, token: CAMPAIGNS.windowOf(campaign).token, to: beneficiary
        });
    }

    /// @inheritdoc IDepositAddresses
    function sweepToken(bytes32 campaign, address beneficiary, address token) external returns (uint256) {
        return _sweep({campaign: campaign, beneficiary: beneficiary, token: token, to: beneficiary});
    }

    /// @inheritdoc IDepositAddresses
    function sweepTo(bytes32 campaign, address token, address to) external returns (uint256) {
        return _sweep({campaign: campaign, beneficiary: msg.sender, token: token, to: to});
    }

    /// @inheritdoc IDepositAddresses
    function addressOf(bytes32 campaign, address beneficiary) public view returns (address) {
        return Create2.computeAddress(_salt(campaign, beneficiary), keccak256(_creationCode()));
    }

    function _sweep(bytes32 campaign, address beneficiary, address token, address to) private returns (uint256 amount) {
        address payable account = payable(addressOf(campaign, beneficiary));
        amount = token == address(0) ? account.balance : IERC20(token).balanceOf(account);
        require(amount != 0, DepositAddresses_NothingToSweep(campaign, beneficiary, token));
        if (account.code.length == 0) Create2.deploy(0, _salt(campaign, beneficiary), _creationCode());

        Window memory window = CAMPAIGNS.windowOf(campaign);
        bool isDonated = token == window.token && block.timestamp < window.closesAt;
        emit Swept({
            campaign: campaign,
            beneficiary: beneficiary,
            token: token,
            to: isDonated ? address(CAMPAIGNS) : to,
            amount: amount
        });
        if (isDonated) {
            DepositAccount(account)
                .give({campaign: campaign, beneficiary: beneficiary, token: token, amount: amount.toUint96()});
        } else {
            DepositAccount(account).pay(token, to, amount);
        }
    }

    function _creationCode() private view returns (bytes memory) {
        return abi.encodePacked(CREATION, RUNTIME_START, ACCOUNT, RUNTIME_END);
    }

    function _salt(bytes32 campaign, address beneficiary) private pure returns (bytes32) {
        return keccak256(abi.encode(campaign, beneficiary));
    }
}
