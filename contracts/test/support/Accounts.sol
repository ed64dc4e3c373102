// SPDX-License-Identifier: MIT
pragma solidity ^0.8.37;

import {IERC1271} from "@openzeppelin/contracts/interfaces/IERC1271.sol";
import {ECDSA} from "@openzeppelin/contracts/utils/cryptography/ECDSA.sol";

/// @notice An account of several owners, as a Safe is: a signature is the owners' signatures in a row, ascending.
contract SharedAccount is IERC1271 {
    mapping(address account => bool) public isOwner;
    uint256 public immutable THRESHOLD;

    constructor(address[] memory owners, uint256 threshold) {
        for (uint256 i; i < owners.length; ++i) {
            isOwner[owners[i]] = true;
        }
        THRESHOLD = threshold;
    }

    function isValidSignature(bytes32 hash, bytes calldata signature) external view returns (bytes4) {
        if (signature.length != THRESHOLD * 65) return 0xffffffff;
        address last;
        for (uint256 i; i < THRESHOLD; ++i) {
            address signer = ECDSA.recover(hash, signature[i * 65:(i + 1) * 65]);
            if (!isOwner[signer] || signer <= last) return 0xffffffff;
            last = signer;
        }
        return IERC1271.isValidSignature.selector;
    }
}

/// @notice Needs far more than 2,300 gas to take money, as smart accounts behind a proxy do.
contract CostlyPayee {
    uint256[] private _log;

    receive() external payable {
        for (uint256 i; i < 5; ++i) {
            _log.push(msg.value);
        }
    }
}

contract RefusingPayee {
    error Refused();

    bool public willing;

    function setWilling(bool willing_) external {
        willing = willing_;
    }

    receive() external payable {
        require(willing, Refused());
    }
}

/// @notice Calls a target again while it is being paid.
contract ReenteringPayee {
    address private _target;
    bytes private _data;
    uint256 public attempts;
    bool public succeeded;

    function arm(address target, bytes calldata data) external {
        (_target, _data) = (target, data);
    }

    receive() external payable {
        ++attempts;
        (bool ok,) = _target.call(_data);
        succeeded = succeeded || ok;
    }
}

/// @notice An account that takes any signature of its owner's key over the digest that it is shown: the signature names
/// no account, so it is as good for every other account of that kind and key.
contract UnboundAccount is IERC1271 {
    address public immutable OWNER;

    constructor(address owner) {
        OWNER = owner;
    }

    function isValidSignature(bytes32 hash, bytes calldata signature) external view returns (bytes4) {
        return ECDSA.recover(hash, signature) == OWNER ? IERC1271.isValidSignature.selector : bytes4(0xffffffff);
    }
}
